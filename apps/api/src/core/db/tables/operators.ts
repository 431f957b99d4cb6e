export interface OperatorTables {
  operators: {
    id: string;
    name: string;
    secretMac: Buffer;
    keyVersion: number;
    createdAt: Date;
    createdBy: string | null;
    disabledAt: Date | null;
    disabledBy: string | null;
    userId: string | null;
  };
}
